--liquibase formatted sql

--changeset comanda:ordering-orders splitStatements:false
--comment Keys are UUIDv7, so the range of a month of time is a range of keys: everything about one order prunes to one partition.
CREATE TABLE comanda.orders (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    terminal_id uuid,
    staff_id uuid,
    taken_by text NOT NULL,
    number text NOT NULL,
    receipt_number text,
    service_mode text NOT NULL CHECK (service_mode IN ('DINE_IN', 'TAKEAWAY', 'DELIVERY', 'PICKUP')),
    preparation text NOT NULL CHECK (preparation IN ('PLACED', 'PREPARING', 'READY', 'COMPLETED', 'CANCELLED')),
    settlement text NOT NULL CHECK (settlement IN ('UNPAID', 'PARTLY_PAID', 'PAID', 'PARTLY_REFUNDED', 'REFUNDED')),
    currency char(3) NOT NULL,
    terms text NOT NULL,
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
    note text,
    cancel_reason text,
    business_date date NOT NULL,
    placed_at timestamptz NOT NULL,
    price_book_version bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
) PARTITION BY RANGE (id);
COMMENT ON COLUMN comanda.orders.terms IS 'JSON: the rules, tax rates, discounts, charges and tip that the bill was calculated by';
COMMENT ON COLUMN comanda.orders.taxes IS 'JSON: what each tax came to';
COMMENT ON COLUMN comanda.orders.paid IS 'minor units given for the order, cash rounding included: paid - cash_rounding <= total';
CREATE INDEX orders_history ON comanda.orders (tenant_id, outlet_id, id DESC);
CREATE INDEX orders_list ON comanda.orders (tenant_id, id DESC);
CREATE INDEX orders_day ON comanda.orders (tenant_id, outlet_id, business_date)
    INCLUDE (placed_at, total, tax, tip, discount, cash_rounding, preparation, settlement);
SELECT comanda.isolate('comanda.orders');
SELECT comanda.partition_monthly('orders');

CREATE TABLE comanda.order_line (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    position int NOT NULL,
    item_id uuid NOT NULL,
    name text NOT NULL,
    sku text,
    category_id uuid NOT NULL,
    unit_price bigint NOT NULL CHECK (unit_price >= 0),
    unit_cost bigint NOT NULL,
    quantity numeric(12, 3) NOT NULL CHECK (quantity > 0),
    modifiers text NOT NULL,
    tax_ids text NOT NULL,
    gross bigint NOT NULL,
    line_discount bigint NOT NULL,
    order_discount bigint NOT NULL,
    net bigint NOT NULL,
    tax bigint NOT NULL,
    taxes text NOT NULL,
    note text,
    sent_at timestamptz,
    PRIMARY KEY (order_id, id),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id)
) PARTITION BY RANGE (order_id);
SELECT comanda.isolate('comanda.order_line');
SELECT comanda.partition_monthly('order_line');
