--liquibase formatted sql

--changeset comanda:tabs splitStatements:false
CREATE TABLE comanda.payment_tab (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    order_id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    account_id uuid NOT NULL,
    staff_id uuid,
    method text NOT NULL CHECK (length(method) BETWEEN 1 AND 40),
    currency text NOT NULL CHECK (length(currency) = 3),
    held bigint NOT NULL CHECK (held > 0),
    state text NOT NULL CHECK (state IN ('ASKED', 'OPEN', 'CAPTURING', 'CAPTURED', 'RELEASED', 'FAILED')),
    reference text CHECK (length(reference) <= 200),
    presentation text,
    payment_id uuid,
    refusal_code text,
    refusal_text text,
    started_at timestamptz NOT NULL,
    ends_at timestamptz,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id)
);
COMMENT ON TABLE comanda.payment_tab IS 'an amount that is held on a guest''s card for an order, to be taken or let go later';
COMMENT ON COLUMN comanda.payment_tab.held IS 'minor units that may be taken at most; nothing of it is on the bill before it is taken';
COMMENT ON COLUMN comanda.payment_tab.payment_id IS 'the payment that takes it';
COMMENT ON COLUMN comanda.payment_tab.ends_at IS 'when the vendor lets it go by itself, at the earliest';
CREATE INDEX payment_tab_order ON comanda.payment_tab (tenant_id, order_id);
CREATE INDEX payment_tab_open ON comanda.payment_tab (tenant_id, outlet_id, id) WHERE state IN ('ASKED', 'OPEN', 'CAPTURING');
SELECT comanda.isolate('comanda.payment_tab');
