-- The cities of the world, from GeoNames (geonames.org, CC BY 4.0). `make cities` builds this file.
PRAGMA application_id = 0x43697479;

-- What cities lie in; `within` holds the keys of its names and codes, with | between them.
CREATE TABLE area (
  id INTEGER PRIMARY KEY,
  region TEXT NOT NULL,
  country TEXT NOT NULL,
  within TEXT NOT NULL
) STRICT;

CREATE TABLE zone (
  id INTEGER PRIMARY KEY,
  zone TEXT NOT NULL
) STRICT;

-- The most peopled first; countries and states that keep one time are among them.
CREATE TABLE city (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  area INTEGER NOT NULL REFERENCES area,
  zone INTEGER NOT NULL REFERENCES zone
) STRICT;

-- The cities' own names by their keys. `label` is what the city is called then, if not by its
-- first name; it is empty where that is the key with capitals. The most `weight` comes first.
CREATE TABLE name (
  key TEXT,
  city INTEGER REFERENCES city,
  label TEXT,
  weight INTEGER NOT NULL,
  PRIMARY KEY (key, city)
) STRICT, WITHOUT ROWID;

-- Nicknames, codes and spellings, which are good as a whole only.
CREATE TABLE alias (
  key TEXT,
  city INTEGER REFERENCES city,
  weight INTEGER NOT NULL,
  PRIMARY KEY (key, city)
) STRICT, WITHOUT ROWID;

-- What to choose from where a key means something in several zones.
CREATE TABLE choice (
  key TEXT,
  rank INTEGER,
  city INTEGER NOT NULL REFERENCES city,
  PRIMARY KEY (key, rank)
) STRICT, WITHOUT ROWID;

-- The first cities for beginnings of keys that very many names have.
CREATE TABLE crowd (
  key TEXT,
  rank INTEGER,
  city INTEGER NOT NULL REFERENCES city,
  PRIMARY KEY (key, rank)
) STRICT, WITHOUT ROWID;

-- One row: the keys that a misspelling may be taken for, one a line, the most peopled first.
CREATE TABLE spelling (
  keys TEXT NOT NULL
) STRICT;

CREATE VIEW place AS
  SELECT city.id, name, region, country, zone.zone, within
  FROM city JOIN area ON area.id = area JOIN zone ON zone.id = city.zone;
