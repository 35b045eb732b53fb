--liquibase formatted sql

--changeset comanda:sync-done-after-all splitStatements:false
--comment What nobody had approved on the device is done by a manager after all.
ALTER TABLE comanda.sync_conflict
    DROP CONSTRAINT sync_conflict_settlement_check,
    ADD CONSTRAINT sync_conflict_settlement_check
        CHECK (settlement IN ('NOTED', 'DONE', 'KEPT', 'GIVEN_BACK', 'WRITTEN_OFF', 'BROUGHT_BACK')),
    DROP CONSTRAINT sync_conflict_check1,
    ADD CONSTRAINT sync_conflict_money_settled_check
        CHECK (settlement IS NULL OR (settlement IN ('NOTED', 'DONE')) = (money = 0));
