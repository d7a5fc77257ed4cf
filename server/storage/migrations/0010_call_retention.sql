-- What a call's caller may be found by is forgotten some time after it has ended.
CREATE INDEX calls_to_forget ON calls (ended_at) WHERE phone_sealed <> '';
CREATE INDEX phone_change_wishes_by_time ON phone_change_wishes (asked_at);
