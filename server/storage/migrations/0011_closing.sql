-- Approved reports that wait for somebody are looked at again after a while, not in every round.
CREATE TABLE closing_waits (
    report TEXT PRIMARY KEY,
    look_at BIGINT NOT NULL
);
