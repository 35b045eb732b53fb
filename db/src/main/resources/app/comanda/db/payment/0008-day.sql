--liquibase formatted sql

--changeset comanda:payment-day splitStatements:false
--comment The money of a day is summed from the index alone.
DROP INDEX comanda.payment_list;
CREATE INDEX payment_list ON comanda.payment (tenant_id, outlet_id, business_date)
    INCLUDE (method, state, currency, amount, cash_rounding, tip);
