--liquibase formatted sql

--changeset comanda:payment-refund-shifts splitStatements:false
ALTER TABLE comanda.refund ADD FOREIGN KEY (tenant_id, shift_id) REFERENCES comanda.drawer_shift (tenant_id, id);
CREATE INDEX refund_shift ON comanda.refund (tenant_id, shift_id) WHERE shift_id IS NOT NULL;
