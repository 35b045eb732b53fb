--liquibase formatted sql

--changeset comanda:catalog-stock-below-zero splitStatements:false
--comment A till without a network sells what the kitchen ran out of: what was sold is sold, and the count says how far it went.
ALTER TABLE comanda.countdown DROP CONSTRAINT countdown_remaining_check;
COMMENT ON COLUMN comanda.countdown.remaining IS 'portions; 0 is sold out, below 0: sold by tills that could not ask';
