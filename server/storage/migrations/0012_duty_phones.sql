-- Who of a pile (as report::pile_of names them) is told by text message what comes to it or leaves it.
CREATE TABLE duty_phones (
    pile TEXT PRIMARY KEY,
    phone TEXT NOT NULL
);
