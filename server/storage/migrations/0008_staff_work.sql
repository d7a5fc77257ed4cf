-- pile: as report::pile_of names them. totp_step: the newest 30-second step whose code was taken,
-- so that each code is good once.
ALTER TABLE staff ADD COLUMN pile TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD COLUMN totp_step BIGINT NOT NULL DEFAULT 0;
UPDATE staff SET pile = 'site/' || site WHERE site <> '';
ALTER TABLE staff DROP COLUMN site;
CREATE TABLE staff_sessions (
    token_hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);
CREATE INDEX staff_sessions_by_account ON staff_sessions (account);
CREATE INDEX staff_sessions_by_use ON staff_sessions (used_at);
-- Calls of the hotline. citizen: once the caller is verified. The second index is what makes it
-- impossible to run two at once.
CREATE TABLE calls (
    call_id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    caller TEXT NOT NULL,
    phone_sealed TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    citizen TEXT,
    failures BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    ended_at BIGINT,
    closing TEXT NOT NULL,
    note_sealed TEXT NOT NULL
);
CREATE UNIQUE INDEX calls_running ON calls (account) WHERE ended_at IS NULL;
CREATE INDEX calls_by_account ON calls (account, began_at);
CREATE INDEX reports_by_call ON reports (filed_in_call) WHERE filed_in_call <> '';
-- Callers are found by what they can say of themselves.
CREATE INDEX citizens_by_birth_date ON citizens (birth_date, citizen);
-- A caller's number is wrong in the register: their site changes it, with the paper before it.
CREATE TABLE phone_change_wishes (
    wish TEXT PRIMARY KEY,
    citizen TEXT NOT NULL,
    pile TEXT NOT NULL,
    phone_sealed TEXT NOT NULL,
    account TEXT NOT NULL,
    call_id TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    confirmed_by TEXT NOT NULL
);
CREATE INDEX phone_change_wishes_open ON phone_change_wishes (pile, asked_at)
    WHERE confirmed_at IS NULL;
-- Everything that staff read and wrote, each row chained to the one before by its hash. The one row
-- of audit_head tells how many there are and how the last one ends.
CREATE TABLE audit_log (
    sequence BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    report TEXT NOT NULL,
    call_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_log_by_report ON audit_log (report, sequence) WHERE report <> '';
CREATE TABLE audit_head (
    name TEXT PRIMARY KEY,
    length BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO audit_head (name, length, hash) VALUES ('log', 0, '');
