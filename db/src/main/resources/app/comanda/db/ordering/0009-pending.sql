--liquibase formatted sql

--changeset comanda:ordering-pending splitStatements:false
ALTER TABLE comanda.orders
    ADD COLUMN pending bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT orders_pending CHECK (pending >= 0);
ALTER TABLE comanda.bill_part
    ADD COLUMN pending bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT bill_part_pending CHECK (pending >= 0);
COMMENT ON COLUMN comanda.orders.pending IS 'what was asked for of a vendor, with the outcome not known yet; that can''t be asked for again';
COMMENT ON COLUMN comanda.bill_part.pending IS 'as for orders';
