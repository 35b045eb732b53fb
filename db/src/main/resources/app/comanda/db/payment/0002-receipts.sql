--liquibase formatted sql

--changeset comanda:payment-receipt-issues splitStatements:false
CREATE TABLE comanda.receipt_issue (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    order_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    way text NOT NULL CHECK (way IN ('PRINT', 'EMAIL')),
    terminal_id uuid,
    issued_by text NOT NULL,
    issued_at timestamptz NOT NULL,
    UNIQUE (tenant_id, order_id, number),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id)
);
COMMENT ON COLUMN comanda.receipt_issue.number IS '1 is the original; every later one is marked as a copy';
SELECT comanda.isolate('comanda.receipt_issue');
