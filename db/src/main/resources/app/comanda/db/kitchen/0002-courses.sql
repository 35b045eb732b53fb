--liquibase formatted sql

--changeset comanda:kitchen-courses splitStatements:false
ALTER TABLE comanda.kitchen_ticket
    ADD COLUMN course int CHECK (course BETWEEN 1 AND 9),
    ADD COLUMN table_name text;
