--liquibase formatted sql

--changeset comanda:kitchen-voids
ALTER TABLE comanda.kitchen_ticket ADD COLUMN voids text NOT NULL DEFAULT '[]';
COMMENT ON COLUMN comanda.kitchen_ticket.voids IS 'JSON: how much of which line was taken off the bill after it was sent; not to be cooked';
