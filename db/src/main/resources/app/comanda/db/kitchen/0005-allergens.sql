--liquibase formatted sql

--changeset comanda:kitchen-allergens
ALTER TABLE comanda.kitchen_ticket ADD COLUMN allergens text NOT NULL DEFAULT '[]';
COMMENT ON COLUMN comanda.kitchen_ticket.allergens IS 'JSON: the allergens of each line that has some, as the menu said when it was sent';
