-- Photos of papers. An upload begins as a row here and grows piece by piece; once its file is whole
-- and was taken, its format is there. forget_at: until a report has it. A photo that was erased
-- keeps its row and loses its number: a report shows that there was one, and when it went.
CREATE TABLE photos (
    photo TEXT PRIMARY KEY,
    file_bytes BIGINT NOT NULL,
    received BIGINT NOT NULL,
    forget_at BIGINT,
    format TEXT,
    bytes BIGINT,
    width BIGINT,
    height BIGINT,
    report TEXT,
    number BIGINT,
    erased_at BIGINT
);
CREATE UNIQUE INDEX photos_of_reports ON photos (report, number) WHERE report IS NOT NULL;
CREATE INDEX photos_to_forget ON photos (forget_at) WHERE forget_at IS NOT NULL;
-- What has arrived of a file that is not yet whole, sealed piece by piece.
CREATE TABLE photo_pieces (
    photo TEXT NOT NULL,
    begins_at BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (photo, begins_at)
);
-- The sealed files. Apart from the rows above: SQLite writes a whole row again when it changes, and
-- giving a photo to a report must not cost its size.
CREATE TABLE photo_contents (
    photo TEXT PRIMARY KEY,
    content TEXT NOT NULL
);
