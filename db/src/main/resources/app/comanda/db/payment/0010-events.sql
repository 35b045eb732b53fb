--liquibase formatted sql

--changeset comanda:payment-events splitStatements:false
CREATE TABLE comanda.payment_event (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    account_id uuid NOT NULL,
    provider text NOT NULL,
    event_id text NOT NULL CHECK (length(event_id) BETWEEN 1 AND 200),
    type text NOT NULL CHECK (length(type) <= 100),
    attempt_id uuid,
    reference text CHECK (length(reference) <= 200),
    body text NOT NULL CHECK (length(body) <= 65536),
    received_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('RECEIVED', 'DONE', 'IGNORED', 'FAILED')),
    handled_at timestamptz,
    note text,
    version bigint NOT NULL,
    UNIQUE (tenant_id, account_id, event_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES comanda.payment_account (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE comanda.payment_event IS 'calls of payment vendors, each event once, for 30 days';
COMMENT ON COLUMN comanda.payment_event.event_id IS 'the vendor''s; the same when it calls again';
COMMENT ON COLUMN comanda.payment_event.attempt_id IS 'as the vendor says; it may be of nobody';
COMMENT ON COLUMN comanda.payment_event.body IS 'without numbers of cards and their codes';
CREATE INDEX payment_event_list ON comanda.payment_event (tenant_id, id DESC);
SELECT comanda.isolate('comanda.payment_event');
