--liquibase formatted sql

--changeset comanda:payment-parts-tips-refunds splitStatements:false
ALTER TABLE comanda.payment
    ADD COLUMN part_id uuid,
    ADD COLUMN tip bigint NOT NULL DEFAULT 0,
    ADD COLUMN refunded bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT payment_tip CHECK (tip BETWEEN 0 AND amount - cash_rounding),
    ADD CONSTRAINT payment_refunded CHECK (refunded BETWEEN 0 AND amount),
    DROP CONSTRAINT payment_amount_check,
    -- a bill of less than half a coin is settled by no coin at all
    ADD CONSTRAINT payment_amount CHECK (amount > 0 OR (amount = 0 AND cash_rounding < 0));
COMMENT ON COLUMN comanda.payment.part_id IS 'the part of a split bill that it pays';
COMMENT ON COLUMN comanda.payment.tip IS 'what of the amount the guest gave on top; also in the order''s tip and total';
COMMENT ON COLUMN comanda.payment.refunded IS 'what of the amount went back';

CREATE TABLE comanda.refund (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    act_id uuid NOT NULL,
    payment_id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    terminal_id uuid,
    shift_id uuid,
    staff_id uuid,
    approver_id uuid,
    given_by text NOT NULL,
    method text NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN')),
    currency char(3) NOT NULL,
    amount bigint NOT NULL CHECK (amount >= 0),
    cash_rounding bigint NOT NULL,
    tip bigint NOT NULL CHECK (tip >= 0),
    reason_id uuid,
    reason text NOT NULL,
    note text,
    receipt_number text NOT NULL,
    reference text,
    business_date date NOT NULL,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (order_id, id),
    FOREIGN KEY (order_id, payment_id) REFERENCES comanda.payment (order_id, id),
    CHECK (amount - cash_rounding > 0)
) PARTITION BY RANGE (order_id);
COMMENT ON TABLE comanda.refund IS 'Money given back to one payment; an act of refunding has one row for each payment';
COMMENT ON COLUMN comanda.refund.act_id IS 'the same for all rows and lines of one act';
COMMENT ON COLUMN comanda.refund.amount IS 'minor units that left, cash rounding included';
COMMENT ON COLUMN comanda.refund.tip IS 'what of the amount was tip';
COMMENT ON COLUMN comanda.refund.business_date IS 'the trading day on which it was given back, not that of the order';
CREATE INDEX refund_list ON comanda.refund (tenant_id, outlet_id, business_date);
SELECT comanda.isolate('comanda.refund');
SELECT comanda.partition_monthly('refund');

CREATE TABLE comanda.refund_line (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    act_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('LINE', 'CHARGES', 'TIP')),
    line_id uuid,
    quantity numeric(12, 3) NOT NULL CHECK (quantity >= 0),
    gross bigint NOT NULL,
    line_discount bigint NOT NULL,
    order_discount bigint NOT NULL,
    net bigint NOT NULL,
    tax bigint NOT NULL,
    taxes text NOT NULL,
    business_date date NOT NULL,
    PRIMARY KEY (order_id, id),
    FOREIGN KEY (order_id, line_id) REFERENCES comanda.order_line (order_id, id),
    CHECK ((kind = 'LINE') = (line_id IS NOT NULL)),
    CHECK (net = gross - line_discount - order_discount)
) PARTITION BY RANGE (order_id);
COMMENT ON COLUMN comanda.refund_line.quantity IS '0 where a free amount was given back, which takes no goods back';
SELECT comanda.isolate('comanda.refund_line');
SELECT comanda.partition_monthly('refund_line');
