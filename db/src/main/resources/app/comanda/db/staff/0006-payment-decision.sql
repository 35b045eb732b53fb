--liquibase formatted sql

--changeset comanda:staff-payment-decision splitStatements:false
ALTER TABLE comanda.role_limit
    DROP CONSTRAINT role_limit_deed_check,
    ADD CONSTRAINT role_limit_deed_check CHECK (deed IN ('VOID_SENT', 'COMP', 'LINE_DISCOUNT', 'ORDER_DISCOUNT',
        'CHARGE_REMOVED', 'REFUND', 'NO_SALE', 'PAID_OUT', 'SHIFT_VARIANCE', 'PAYMENT_DECISION'));
