--liquibase formatted sql

--changeset comanda:messaging-outbox splitStatements:false
--comment An event waits here, in the transaction of its fact, until the broker has it.
CREATE TABLE comanda.outbox (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    type text NOT NULL,
    consumer text,
    outlet_id uuid,
    request_id text NOT NULL,
    payload text NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON COLUMN comanda.outbox.consumer IS 'only this consumer gets it (a replayed dead letter); null: all who subscribe to the type';
SELECT comanda.isolate('comanda.outbox', 'outbox-relay');

-- A consumer writes here, in the transaction of its work, so that a redelivery is known.
CREATE TABLE comanda.consumed_message (
    tenant_id uuid NOT NULL,
    message_id uuid NOT NULL,
    consumer text NOT NULL,
    consumed_at timestamptz NOT NULL,
    PRIMARY KEY (message_id, consumer)
);
CREATE INDEX consumed_message_age ON comanda.consumed_message (tenant_id, consumed_at);
SELECT comanda.isolate('comanda.consumed_message');

CREATE TABLE comanda.dead_letter (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    message_id uuid NOT NULL,
    consumer text NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    cause text NOT NULL,
    died_at timestamptz NOT NULL,
    replayed_at timestamptz,
    replayed_by text,
    version bigint NOT NULL
);
CREATE INDEX dead_letter_list ON comanda.dead_letter (tenant_id, id DESC);
SELECT comanda.isolate('comanda.dead_letter');

-- The first answer to a call that carried an idempotency key, kept 48 hours.
CREATE TABLE comanda.idempotent_answer (
    tenant_id uuid NOT NULL,
    caller text NOT NULL,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
    request_hash text NOT NULL,
    status int NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, caller, key)
);
CREATE INDEX idempotent_answer_age ON comanda.idempotent_answer (tenant_id, created_at);
SELECT comanda.isolate('comanda.idempotent_answer');
