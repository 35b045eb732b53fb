--liquibase formatted sql

--changeset comanda:payment-payments splitStatements:false
CREATE TABLE comanda.payment (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    terminal_id uuid,
    staff_id uuid,
    method text NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN', 'CANCELLED')),
    currency char(3) NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    cash_rounding bigint NOT NULL,
    tendered bigint,
    change_given bigint,
    business_date date NOT NULL,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (order_id, id),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id),
    CHECK (tendered IS NULL OR tendered - change_given = amount)
) PARTITION BY RANGE (order_id);
COMMENT ON COLUMN comanda.payment.amount IS 'minor units that settle the order, cash rounding included';
CREATE INDEX payment_list ON comanda.payment (tenant_id, outlet_id, business_date);
SELECT comanda.isolate('comanda.payment');
SELECT comanda.partition_monthly('payment');

CREATE TABLE comanda.payment_attempt (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    payment_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('STARTED', 'PENDING', 'SUCCEEDED', 'DECLINED', 'UNKNOWN', 'CANCELLED')),
    reference text,
    fee bigint,
    detail text,
    started_at timestamptz NOT NULL,
    settled_at timestamptz,
    version bigint NOT NULL,
    PRIMARY KEY (order_id, id),
    FOREIGN KEY (order_id, payment_id) REFERENCES comanda.payment (order_id, id)
) PARTITION BY RANGE (order_id);
COMMENT ON COLUMN comanda.payment_attempt.reference IS 'what the provider calls it; our own id of the attempt is the idempotency key given to the provider';
SELECT comanda.isolate('comanda.payment_attempt');
SELECT comanda.partition_monthly('payment_attempt');
