--liquibase formatted sql

--changeset comanda:ordering-free splitStatements:false
--comment A shift that is closed asks which orders of its terminal cost nothing: there are few, and no payment leads to them.
CREATE INDEX orders_free ON comanda.orders (tenant_id, outlet_id, id) WHERE total = 0 AND paid = 0;
