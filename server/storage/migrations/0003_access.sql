-- Proofs that a person is there and holds the phone, and what limits them. Short-lived: each table
-- has a time after which a row is swept away.
CREATE TABLE captchas (
    id TEXT PRIMARY KEY,
    answer TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX captchas_by_expiry ON captchas (expires_at);

-- citizen is NULL where nobody was found: such a code is never sent and never right.
CREATE TABLE one_time_codes (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    phone TEXT NOT NULL,
    citizen TEXT,
    code_hash TEXT NOT NULL,
    tries BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    kept_until BIGINT NOT NULL
);
CREATE INDEX one_time_codes_by_expiry ON one_time_codes (kept_until);

CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    citizen TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_creation ON sessions (created_at);

-- times: seconds since 1970, apart by spaces. counter: a name, or the keyed hash of a name.
CREATE TABLE rate_counters (
    counter TEXT PRIMARY KEY,
    times TEXT NOT NULL,
    total BIGINT NOT NULL,
    forget_at BIGINT NOT NULL
);
CREATE INDEX rate_counters_by_expiry ON rate_counters (forget_at);

CREATE TABLE sms_outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
-- Not only of those that wait: entering a message to nobody must cost the same.
CREATE INDEX sms_outbox_due ON sms_outbox (state, next_try_at);
CREATE INDEX sms_outbox_by_expiry ON sms_outbox (expires_at);
