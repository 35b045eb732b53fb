--liquibase formatted sql

--changeset comanda:payment-shift splitStatements:false
ALTER TABLE comanda.drawer_shift ADD FOREIGN KEY (terminal_id) REFERENCES comanda.terminal (id);
ALTER TABLE comanda.payment ADD COLUMN shift_id uuid,
    ADD FOREIGN KEY (tenant_id, shift_id) REFERENCES comanda.drawer_shift (tenant_id, id);
COMMENT ON COLUMN comanda.payment.shift_id IS 'whose drawer it was taken at; null away from a terminal, or with no shift open there';
CREATE INDEX payment_shift ON comanda.payment (tenant_id, shift_id) WHERE shift_id IS NOT NULL;

--changeset comanda:payment-z-reports splitStatements:false
CREATE TABLE comanda.z_report (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    terminal_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    business_date date NOT NULL,
    closed_at timestamptz NOT NULL,
    snapshot text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, terminal_id, number),
    FOREIGN KEY (tenant_id, id) REFERENCES comanda.drawer_shift (tenant_id, id)
);
COMMENT ON COLUMN comanda.z_report.id IS 'the shift';
COMMENT ON COLUMN comanda.z_report.snapshot IS 'JSON: all that the report says';
CREATE INDEX z_report_day ON comanda.z_report (tenant_id, outlet_id, business_date);
SELECT comanda.isolate('comanda.z_report');
REVOKE UPDATE, DELETE ON comanda.z_report FROM comanda_app;

CREATE TABLE comanda.z_sale (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    shift_id uuid NOT NULL,
    previous_shift_id uuid,
    booked_at timestamptz NOT NULL,
    business_date date NOT NULL,
    receipt_number text,
    subtotal bigint NOT NULL,
    discount bigint NOT NULL,
    charges bigint NOT NULL,
    tax bigint NOT NULL,
    taxes text NOT NULL,
    tip bigint NOT NULL,
    total bigint NOT NULL,
    cash_rounding bigint NOT NULL,
    paid bigint NOT NULL,
    PRIMARY KEY (order_id, shift_id),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id),
    FOREIGN KEY (tenant_id, shift_id) REFERENCES comanda.drawer_shift (tenant_id, id)
) PARTITION BY RANGE (order_id);
COMMENT ON TABLE comanda.z_sale IS 'A bill as it stood when the Z report counted it';
COMMENT ON COLUMN comanda.z_sale.previous_shift_id IS 'whose Z report counted it before; then only what it grew since counts here';
CREATE INDEX z_sale_shift ON comanda.z_sale (tenant_id, shift_id);
SELECT comanda.isolate('comanda.z_sale');
REVOKE UPDATE, DELETE ON comanda.z_sale FROM comanda_app;
SELECT comanda.partition_monthly('z_sale');
