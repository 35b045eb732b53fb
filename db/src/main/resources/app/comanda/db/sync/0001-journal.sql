--liquibase formatted sql

--changeset comanda:sync-journal splitStatements:false
--comment What devices did, in their order and words. Nothing of it is ever changed; a replay finds it and does nothing.
CREATE TABLE comanda.sync_journal (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    watermark bigint NOT NULL CHECK (watermark >= 0),
    last_hash bytea NOT NULL CHECK (length(last_hash) = 32),
    last_order bigint NOT NULL CHECK (last_order >= 0),
    last_receipt bigint NOT NULL CHECK (last_receipt >= 0),
    waiting bigint NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    stopped_at bigint,
    stopped_by text,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, id) REFERENCES comanda.terminal (tenant_id, id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.sync_journal.id IS 'the terminal';
COMMENT ON COLUMN comanda.sync_journal.watermark IS 'the last sequence of an unbroken row; locked while an event is taken';
COMMENT ON COLUMN comanda.sync_journal.last_order IS 'how far the device numbered orders in its own series';
COMMENT ON COLUMN comanda.sync_journal.waiting IS 'acts that the device still had when it called last';
COMMENT ON COLUMN comanda.sync_journal.stopped_at IS 'the sequence at which the journal broke, so that it is told once';
CREATE INDEX sync_journal_waiting ON comanda.sync_journal (tenant_id, waiting);
SELECT comanda.isolate('comanda.sync_journal', 'health');

CREATE TABLE comanda.sync_event (
    tenant_id uuid NOT NULL,
    terminal_id uuid NOT NULL,
    sequence bigint NOT NULL CHECK (sequence > 0),
    at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    staff_id uuid,
    kind text NOT NULL,
    body text NOT NULL,
    said_at text NOT NULL,
    previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    signature bytea NOT NULL CHECK (length(signature) = 64),
    outcome text NOT NULL CHECK (outcome IN ('DONE', 'CONFLICT', 'REFUSED')),
    PRIMARY KEY (tenant_id, terminal_id, sequence),
    FOREIGN KEY (tenant_id, terminal_id) REFERENCES comanda.sync_journal (tenant_id, id)
);
COMMENT ON COLUMN comanda.sync_event.at IS 'by our clock, as far as it can be told';
COMMENT ON COLUMN comanda.sync_event.said_at IS 'by the device''s clock, as it was hashed';
COMMENT ON COLUMN comanda.sync_event.staff_id IS 'as the device says; not checked by the database, because the word stands as it was signed';
SELECT comanda.isolate('comanda.sync_event');
REVOKE UPDATE, DELETE ON comanda.sync_event FROM comanda_app;

--changeset comanda:sync-conflicts splitStatements:false
--comment What a manager has to look at, and where printed prices were others than the menu's.
CREATE TABLE comanda.sync_conflict (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    terminal_id uuid NOT NULL,
    sequence bigint NOT NULL,
    kind text NOT NULL,
    order_id uuid,
    staff_id uuid,
    code text NOT NULL,
    detail text NOT NULL,
    money bigint NOT NULL CHECK (money >= 0),
    currency char(3) NOT NULL,
    happened_at timestamptz NOT NULL,
    raised_at timestamptz NOT NULL,
    settlement text CHECK (settlement IN ('NOTED', 'KEPT', 'GIVEN_BACK')),
    note text,
    settled_by text,
    settled_at timestamptz,
    version bigint NOT NULL,
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    FOREIGN KEY (tenant_id, terminal_id, sequence) REFERENCES comanda.sync_event (tenant_id, terminal_id, sequence),
    CHECK ((settlement IS NULL) = (settled_at IS NULL)),
    CHECK (settlement IS NULL OR (settlement = 'NOTED') = (money = 0))
);
COMMENT ON COLUMN comanda.sync_conflict.money IS 'minor units that were taken and that no bill has';
CREATE INDEX sync_conflict_list ON comanda.sync_conflict (tenant_id, outlet_id, id DESC);
CREATE INDEX sync_conflict_open ON comanda.sync_conflict (tenant_id, terminal_id) WHERE settlement IS NULL;
SELECT comanda.isolate('comanda.sync_conflict');

CREATE TABLE comanda.price_difference (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    terminal_id uuid NOT NULL,
    sequence bigint NOT NULL,
    order_id uuid NOT NULL,
    order_number text NOT NULL,
    menu_version bigint NOT NULL,
    printed bigint NOT NULL,
    expected bigint NOT NULL,
    currency char(3) NOT NULL,
    lines text NOT NULL,
    business_date date NOT NULL,
    at timestamptz NOT NULL,
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    FOREIGN KEY (tenant_id, terminal_id, sequence) REFERENCES comanda.sync_event (tenant_id, terminal_id, sequence),
    CHECK (printed <> expected)
);
COMMENT ON COLUMN comanda.price_difference.expected IS 'what the server''s own menu would have asked at that moment';
COMMENT ON COLUMN comanda.price_difference.lines IS 'JSON: the lines that make the difference, as far as lines make it';
CREATE INDEX price_difference_list ON comanda.price_difference (tenant_id, outlet_id, id DESC);
SELECT comanda.isolate('comanda.price_difference');
REVOKE UPDATE, DELETE ON comanda.price_difference FROM comanda_app;
