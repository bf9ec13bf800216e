-- Lets a session be found also by how the customer is reached, and by the addresses to be shown.

UPDATE search SET prepared = trim(prepared || ' ' || searchable((
    SELECT group_concat(fact.value, char(10))
    FROM written
    JOIN booking ON booking.session_id = written.session_id
    JOIN json_tree(booking.facts) AS fact
    WHERE written.id = search.rowid AND fact.type = 'text' AND (
        (fact.path = '$' AND fact.key IN ('mail', 'phone', 'call_link', 'ticket_link'))
        OR (fact.path = '$.city' AND fact.key IN ('name', 'latin'))
        OR (fact.path GLOB '$.preparation.examples*' AND fact.key = 'address')
    )
)))
WHERE rowid IN (
    SELECT written.id FROM written JOIN booking ON booking.session_id = written.session_id
);

UPDATE search SET lines = trim(lines || ' ' || searchable((
    SELECT coalesce(json_extract(customer.facts, '$.city.name'), '')
        || char(10) || coalesce(json_extract(customer.facts, '$.city.latin'), '')
    FROM written
    JOIN customer ON customer.key = written.customer
    WHERE written.id = search.rowid
)))
WHERE rowid IN (SELECT id FROM written WHERE customer IS NOT NULL);
