--liquibase formatted sql

--changeset comanda:catalog-tax-modes splitStatements:false
--comment Dine-in against takeaway: a tax may fall on some orders only.
ALTER TABLE comanda.tax ADD COLUMN service_modes text NOT NULL DEFAULT '';
COMMENT ON COLUMN comanda.tax.service_modes IS 'with commas; empty for all';
