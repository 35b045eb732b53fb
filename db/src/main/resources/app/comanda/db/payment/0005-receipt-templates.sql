--liquibase formatted sql

--changeset comanda:payment-receipt-ways splitStatements:false
ALTER TABLE comanda.receipt_issue DROP CONSTRAINT receipt_issue_way_check;
ALTER TABLE comanda.receipt_issue ADD CONSTRAINT receipt_issue_way_check
    CHECK (way IN ('PRINT', 'ESCPOS', 'SCREEN', 'LINK', 'EMAIL'));

--changeset comanda:payment-receipt-templates splitStatements:false
CREATE TABLE comanda.receipt_template (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    paper text NOT NULL CHECK (paper IN ('NARROW', 'WIDE_42', 'WIDE')),
    header text NOT NULL,
    footer text NOT NULL,
    qr boolean NOT NULL,
    link_days int NOT NULL CHECK (link_days > 0),
    logo text,
    version bigint NOT NULL,
    FOREIGN KEY (tenant_id, id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.receipt_template.id IS 'the outlet, which has one template at most';
COMMENT ON COLUMN comanda.receipt_template.logo IS 'the name of a file outside the database';
SELECT comanda.isolate('comanda.receipt_template');

--changeset comanda:payment-receipt-links splitStatements:false
CREATE TABLE comanda.receipt_link (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    order_id uuid NOT NULL,
    issue int NOT NULL CHECK (issue > 0),
    secret_hash bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    UNIQUE (tenant_id, secret_hash),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id)
);
COMMENT ON COLUMN comanda.receipt_link.secret_hash IS 'SHA-256 of the secret in the address; the secret itself is kept nowhere';
CREATE INDEX receipt_link_expiry ON comanda.receipt_link (tenant_id, expires_at);
SELECT comanda.isolate('comanda.receipt_link');
