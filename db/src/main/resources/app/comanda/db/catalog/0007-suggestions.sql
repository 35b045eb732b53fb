--liquibase formatted sql

--changeset comanda:catalog-suggestions splitStatements:false
--comment What a kiosk suggests with an item, as the restaurant wants it.
ALTER TABLE comanda.item ADD COLUMN suggested text NOT NULL DEFAULT '';
COMMENT ON COLUMN comanda.item.suggested IS 'ids of other items, comma separated, in the order in which they are shown; one that is no more is passed over';
