--liquibase formatted sql

--changeset comanda:connected-accounts splitStatements:false
ALTER TABLE comanda.payment_account
    ADD COLUMN connected text CHECK (length(connected) BETWEEN 1 AND 100);
COMMENT ON COLUMN comanda.payment_account.connected
    IS 'the vendor''s name of it, where it was opened under the operator''s account; no owner can enter it, as the operator''s key opens it';
