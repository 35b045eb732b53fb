--liquibase formatted sql

--changeset comanda:ordering-reckonings splitStatements:false
--comment A line for nothing changes no sum of its order. The count makes sure that every change of a line raises the order's version.
ALTER TABLE comanda.orders ADD COLUMN reckonings int NOT NULL DEFAULT 0;
COMMENT ON COLUMN comanda.orders.reckonings IS 'how often its bill was worked out';

--changeset comanda:ordering-day-by-key splitStatements:false
--comment Whether anything of a day changed is read from this index alone: how many orders, and the sum of their versions.
DROP INDEX comanda.orders_day;
CREATE INDEX orders_day ON comanda.orders (tenant_id, outlet_id, business_date, id) INCLUDE (version);
