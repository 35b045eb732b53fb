--liquibase formatted sql

--changeset comanda:ordering-bill-parts splitStatements:false
--comment The order stays the unit of sale; a split bill has parts that are paid one by one.
ALTER TABLE comanda.orders ADD COLUMN parts int NOT NULL DEFAULT 0 CHECK (parts >= 0);
COMMENT ON COLUMN comanda.orders.parts IS 'into how many bills it is split; 0 while it is whole';

ALTER TABLE comanda.order_line ADD COLUMN refunded_quantity numeric(12, 3) NOT NULL DEFAULT 0;
ALTER TABLE comanda.order_line ADD CONSTRAINT order_line_refunded CHECK (refunded_quantity BETWEEN 0 AND quantity);

CREATE TABLE comanda.bill_part (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    how text NOT NULL CHECK (how IN ('BY_ITEM', 'BY_SEAT', 'EQUAL', 'AMOUNT')),
    seat int,
    lines text NOT NULL,
    subtotal bigint NOT NULL,
    discount bigint NOT NULL,
    charges bigint NOT NULL,
    tax bigint NOT NULL,
    taxes text NOT NULL,
    tip bigint NOT NULL,
    total bigint NOT NULL CHECK (total >= 0),
    cash_rounding bigint NOT NULL,
    paid bigint NOT NULL CHECK (paid >= 0),
    refunded bigint NOT NULL CHECK (refunded BETWEEN 0 AND paid),
    settlement text NOT NULL CHECK (settlement IN ('UNPAID', 'PARTLY_PAID', 'PAID', 'PARTLY_REFUNDED', 'REFUNDED')),
    receipt_number text,
    version bigint NOT NULL,
    PRIMARY KEY (order_id, id),
    UNIQUE (order_id, number),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id)
) PARTITION BY RANGE (order_id);
COMMENT ON COLUMN comanda.bill_part.lines IS 'JSON: the part''s share of each line; empty where the total was divided';
COMMENT ON COLUMN comanda.bill_part.taxes IS 'JSON: what the part bears of each tax';
SELECT comanda.isolate('comanda.bill_part');
SELECT comanda.partition_monthly('bill_part');
