"""Builds resources/cities.sqlite, the file of all cities, from the data of GeoNames."""
