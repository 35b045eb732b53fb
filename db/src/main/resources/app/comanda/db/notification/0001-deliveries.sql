--liquibase formatted sql

--changeset comanda:notification-deliveries splitStatements:false
CREATE TABLE comanda.delivery (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    message_id uuid NOT NULL,
    outlet_id uuid,
    kind text NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING', 'SENT', 'FAILED')),
    attempts int NOT NULL,
    last_error text,
    created_at timestamptz NOT NULL,
    attempted_at timestamptz NOT NULL,
    sent_at timestamptz,
    version bigint NOT NULL,
    UNIQUE (tenant_id, message_id)
);
COMMENT ON COLUMN comanda.delivery.message_id IS 'of the event that asked for it: one event is delivered once';
COMMENT ON COLUMN comanda.delivery.attempted_at IS 'when the latest attempt began; PENDING and recent means somebody is at it';
CREATE INDEX delivery_list ON comanda.delivery (tenant_id, id DESC);
SELECT comanda.isolate('comanda.delivery');
