-- People who work with the register, each with an account of their own.
CREATE TABLE staff (
    account TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    site TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    password_is_one_time BIGINT NOT NULL,
    totp_sealed TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
