-- Correction reports. Times are seconds since 1970; what a person wrote is sealed.
-- person: keyed hash of the number on the person's paper, by which reports about the same person
-- are found. forgotten: keyed hash of phone and birth date, for who lost the code.
CREATE TABLE reports (
    report TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    phone TEXT NOT NULL,
    forgotten TEXT NOT NULL,
    citizen TEXT,
    form_sealed TEXT NOT NULL,
    decision_sealed TEXT,
    filed_by TEXT NOT NULL,
    filed_in_call TEXT NOT NULL,
    level TEXT NOT NULL,
    pile TEXT NOT NULL,
    province TEXT NOT NULL,
    district TEXT NOT NULL,
    commune TEXT NOT NULL,
    site TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    drop_at BIGINT,
    received_at BIGINT,
    clock_started BIGINT,
    paused_since BIGINT,
    paused_seconds BIGINT NOT NULL,
    due_at BIGINT,
    resume_at BIGINT,
    decided_at BIGINT,
    closed_at BIGINT,
    assigned_to TEXT NOT NULL,
    locked_by TEXT NOT NULL,
    locked_until BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX reports_by_person ON reports (person);
CREATE INDEX reports_by_phone ON reports (phone);
CREATE INDEX reports_by_forgotten ON reports (forgotten);
CREATE INDEX reports_by_citizen ON reports (citizen) WHERE citizen IS NOT NULL;
-- The queue of a pile, by time left; what is decided is not in it.
CREATE INDEX reports_queue ON reports (pile, due_at, report)
    WHERE status IN ('RECEIVED', 'REVIEWING', 'WAIT_SECOND', 'NEED_INFO', 'LATER', 'ESCALATED');
CREATE INDEX reports_due ON reports (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX reports_to_resume ON reports (resume_at) WHERE resume_at IS NOT NULL;
CREATE INDEX reports_to_drop ON reports (drop_at) WHERE drop_at IS NOT NULL;
CREATE INDEX reports_in_signing ON reports (status, report)
    WHERE status IN ('APPROVED', 'SIGNING', 'NOT_CHANGED');
CREATE INDEX reports_closed ON reports (closed_at) WHERE closed_at IS NOT NULL;
-- What happened to each report, in order: the timeline.
CREATE TABLE report_events (
    report TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    event TEXT NOT NULL,
    actor TEXT NOT NULL,
    who TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (report, sequence)
);
-- Whoever sends the same again after a broken connection gets the same answer.
CREATE TABLE report_requests (
    request TEXT PRIMARY KEY,
    report TEXT NOT NULL,
    answer TEXT NOT NULL,
    forget_at BIGINT NOT NULL
);
CREATE INDEX report_requests_by_expiry ON report_requests (forget_at);
