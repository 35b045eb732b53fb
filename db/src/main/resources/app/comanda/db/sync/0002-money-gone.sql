--liquibase formatted sql

--changeset comanda:sync-money-gone splitStatements:false
--comment Conflicts about money that was handed out and that no bill bears.
ALTER TABLE comanda.sync_conflict
    DROP CONSTRAINT sync_conflict_money_check,
    DROP CONSTRAINT sync_conflict_settlement_check,
    ADD CONSTRAINT sync_conflict_settlement_check
        CHECK (settlement IN ('NOTED', 'KEPT', 'GIVEN_BACK', 'WRITTEN_OFF', 'BROUGHT_BACK'));
COMMENT ON COLUMN comanda.sync_conflict.money IS 'minor units that were taken and that no bill has; below 0 that were handed out and that no bill bears';
