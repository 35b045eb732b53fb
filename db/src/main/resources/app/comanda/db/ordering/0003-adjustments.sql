--liquibase formatted sql

--changeset comanda:ordering-adjustments splitStatements:false
ALTER TABLE comanda.order_line ADD COLUMN discounts text NOT NULL DEFAULT '[]';
ALTER TABLE comanda.order_line ADD COLUMN voided_at timestamptz;
ALTER TABLE comanda.order_line ADD COLUMN cut_from uuid;
COMMENT ON COLUMN comanda.order_line.discounts IS 'JSON: the line''s own discounts, in the order they were given';
COMMENT ON COLUMN comanda.order_line.voided_at IS 'taken off the bill then; its amounts are 0, so that no sum counts it';
COMMENT ON COLUMN comanda.order_line.cut_from IS 'of a voided part of a line: the line it was cut from';

CREATE TABLE comanda.order_adjustment (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    line_id uuid,
    subject_id uuid NOT NULL,
    subject text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('VOID_UNSENT', 'VOID_SENT', 'COMP', 'LINE_DISCOUNT', 'ORDER_DISCOUNT', 'CHARGE_REMOVED')),
    quantity numeric(12, 3) CHECK (quantity > 0),
    currency char(3) NOT NULL,
    amount bigint NOT NULL,
    reason_id uuid,
    reason text CHECK (length(reason) <= 200),
    note text CHECK (length(note) <= 200),
    staff_id uuid,
    actor text NOT NULL,
    approver_id uuid,
    business_date date NOT NULL,
    at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    version bigint NOT NULL,
    PRIMARY KEY (order_id, id),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id),
    CHECK (kind = 'VOID_UNSENT' OR reason IS NOT NULL),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) PARTITION BY RANGE (order_id);
COMMENT ON COLUMN comanda.order_adjustment.subject_id IS 'the voided line''s row, the discount or the charge';
COMMENT ON COLUMN comanda.order_adjustment.subject IS 'the name of the line, or of the charge; for a discount on the order its number';
COMMENT ON COLUMN comanda.order_adjustment.amount IS 'minor units that it took off the total when it was done';
COMMENT ON COLUMN comanda.order_adjustment.business_date IS 'the order''s: it is that day''s sales that it changes';
COMMENT ON COLUMN comanda.order_adjustment.withdrawn_at IS 'when the discount was removed or the charge put back';
CREATE INDEX order_adjustment_day ON comanda.order_adjustment (tenant_id, outlet_id, business_date);
SELECT comanda.isolate('comanda.order_adjustment');
SELECT comanda.partition_monthly('order_adjustment');
