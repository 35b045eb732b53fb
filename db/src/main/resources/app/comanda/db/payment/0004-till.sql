--liquibase formatted sql

--changeset comanda:payment-shift splitStatements:false
ALTER TABLE comanda.drawer_shift ADD FOREIGN KEY (terminal_id) REFERENCES comanda.terminal (id);
ALTER TABLE comanda.payment ADD COLUMN shift_id uuid,
    ADD FOREIGN KEY (tenant_id, shift_id) REFERENCES comanda.drawer_shift (tenant_id, id);
COMMENT ON COLUMN comanda.payment.shift_id IS 'whose drawer it was taken at; null away from a terminal, or with no shift open there';
CREATE INDEX payment_shift ON comanda.payment (tenant_id, shift_id) WHERE shift_id IS NOT NULL;
