--liquibase formatted sql

--changeset comanda:payment-part-receipts splitStatements:false
--comment Each part of a split bill has a receipt of its own, with an original, copies and links.
ALTER TABLE comanda.receipt_issue ADD COLUMN part_id uuid;
ALTER TABLE comanda.receipt_issue DROP CONSTRAINT receipt_issue_tenant_id_order_id_number_key;
ALTER TABLE comanda.receipt_issue ADD CONSTRAINT receipt_issue_number UNIQUE NULLS NOT DISTINCT
    (tenant_id, order_id, part_id, number);
COMMENT ON COLUMN comanda.receipt_issue.part_id IS 'of a split bill; null for the whole order';
ALTER TABLE comanda.receipt_link ADD COLUMN part_id uuid;
