-- Vaccination sites. A site's key never changes: its signatures are verified with it.
CREATE TABLE sites (
    site TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    province TEXT NOT NULL,
    district TEXT NOT NULL,
    commune TEXT NOT NULL,
    public_key TEXT NOT NULL,
    sealed_key TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
-- People who had a dose. Every large table is keyed by citizen first, so that it can be split over
-- several machines by that key.
CREATE TABLE citizens (
    citizen TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL,
    id_kind TEXT,
    id_sealed TEXT,
    phone_hash TEXT NOT NULL,
    phone_sealed TEXT NOT NULL,
    nationality TEXT NOT NULL,
    province TEXT NOT NULL,
    district TEXT NOT NULL,
    commune TEXT NOT NULL,
    match_state TEXT NOT NULL,
    matched_at BIGINT,
    changed_at BIGINT NOT NULL
);
-- The work queues are partial indexes: what is done costs nothing.
CREATE INDEX citizens_to_match ON citizens (citizen)
    WHERE match_state = 'pending' AND id_kind <> 'passport';
CREATE INDEX citizens_to_clean ON citizens (province, district, commune, citizen)
    WHERE match_state IN ('id_missing', 'id_format', 'mismatch');
-- Doses. The primary key is what makes it impossible to enter one twice.
CREATE TABLE doses (
    citizen TEXT NOT NULL,
    number BIGINT NOT NULL,
    date TEXT NOT NULL,
    vaccine TEXT NOT NULL,
    lot TEXT NOT NULL,
    site TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    signature TEXT,
    signed_at BIGINT,
    generation BIGINT NOT NULL,
    PRIMARY KEY (citizen, number)
);
CREATE INDEX doses_to_sign ON doses (site, citizen, number) WHERE signed_at IS NULL;
CREATE INDEX doses_to_issue ON doses (citizen, number)
    WHERE signed_at IS NOT NULL AND generation = 0;
-- Certificates as issued. The primary key is what makes it impossible to issue one twice.
CREATE TABLE certificates (
    citizen TEXT NOT NULL,
    number BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    text TEXT NOT NULL,
    uvci TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    replaced_at BIGINT,
    PRIMARY KEY (citizen, number, generation)
);
CREATE INDEX certificates_to_renew ON certificates (expires_at, citizen, number)
    WHERE replaced_at IS NULL;
-- What the population register says: the fields that are compared, nothing more.
CREATE TABLE population (
    citizen TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL
);
-- How far the import of each file has come.
CREATE TABLE imports (
    kind TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    file_offset BIGINT NOT NULL,
    lines BIGINT NOT NULL,
    added BIGINT NOT NULL,
    corrected BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    bad BIGINT NOT NULL,
    bad_bytes BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    PRIMARY KEY (kind, fingerprint)
);
-- Who wants a text message when a certificate is issued.
CREATE TABLE notices (
    citizen TEXT NOT NULL,
    number BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (citizen, number)
);
