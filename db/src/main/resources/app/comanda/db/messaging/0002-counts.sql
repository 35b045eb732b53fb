--liquibase formatted sql

--changeset comanda:messaging-counts splitStatements:false
--comment Health counts what waits of all tenants, in one look.
CREATE POLICY door_count ON comanda.outbox FOR SELECT USING (comanda.current_door() = 'health');
CREATE POLICY door_count ON comanda.dead_letter FOR SELECT USING (comanda.current_door() = 'health');
CREATE INDEX dead_letter_waiting ON comanda.dead_letter (tenant_id) WHERE replayed_at IS NULL;
