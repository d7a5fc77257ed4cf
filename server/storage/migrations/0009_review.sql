-- Certificates that say what the record no longer says. revoked_at: when a newer one took their
-- place; from then on the trust list names their hash.
CREATE TABLE revocations (
    citizen TEXT NOT NULL,
    number BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    hash TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    corrected_at BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (citizen, number, generation)
);
CREATE INDEX revocations_published ON revocations (expires_at) WHERE revoked_at IS NOT NULL;
-- What was decided, for figures: nothing of it tells who somebody is. late: after the 48 hours;
-- sampled: one in twenty, looked at once more.
CREATE TABLE review_decisions (
    report TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    event TEXT NOT NULL,
    late BIGINT NOT NULL,
    sampled BIGINT NOT NULL,
    province TEXT NOT NULL,
    district TEXT NOT NULL,
    commune TEXT NOT NULL,
    site TEXT NOT NULL,
    PRIMARY KEY (report, decided_at)
);
CREATE INDEX review_decisions_by_time ON review_decisions (decided_at);
CREATE TABLE review_refusals (
    report TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (report, decided_at, reason)
);
-- For figures: how many reports there are of each status and place.
CREATE INDEX reports_by_place ON reports (province, status);
-- What waits for reviewers, by time left: with approved reports whose certificate did not change.
CREATE INDEX reports_to_review ON reports (pile, due_at, report)
    WHERE status IN ('RECEIVED', 'REVIEWING', 'WAIT_SECOND', 'NEED_INFO', 'LATER', 'ESCALATED',
        'NOT_CHANGED');
