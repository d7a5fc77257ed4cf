-- Who follows which report, and what leads there.
ALTER TABLE one_time_codes RENAME COLUMN citizen TO subject;
CREATE INDEX sites_by_place ON sites (province, district, commune);
-- Browsers whose owner has proved the phone of a report. Only the hash of the token is kept.
CREATE TABLE report_sessions (
    token_hash TEXT PRIMARY KEY,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);
CREATE INDEX report_sessions_by_creation ON report_sessions (created_at);
-- otp, phone_sealed: of the phone that is to be written to from now on, once it is proved.
CREATE TABLE report_session_reports (
    token_hash TEXT NOT NULL,
    report TEXT NOT NULL,
    otp TEXT,
    phone_sealed TEXT,
    PRIMARY KEY (token_hash, report)
);
CREATE INDEX report_session_reports_by_report ON report_session_reports (report);
-- The links that operators have sent, by the hash of their secret.
CREATE TABLE report_links (
    link TEXT PRIMARY KEY,
    report TEXT NOT NULL,
    staff TEXT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX report_links_by_report ON report_links (report);
CREATE INDEX report_links_by_end ON report_links (ends_at);
