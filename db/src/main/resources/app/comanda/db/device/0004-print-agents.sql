--liquibase formatted sql

--changeset comanda:device-print-agents splitStatements:false
--comment A program in the outlet's network that prints what the server has to print.
ALTER TABLE comanda.enrolment_code DROP CONSTRAINT enrolment_code_purpose_check,
    ADD CONSTRAINT enrolment_code_purpose_check CHECK (purpose IN ('TILL', 'KITCHEN', 'BOARD', 'KIOSK', 'PRINT_AGENT'));
ALTER TABLE comanda.terminal DROP CONSTRAINT terminal_purpose_check,
    ADD CONSTRAINT terminal_purpose_check CHECK (purpose IN ('TILL', 'KITCHEN', 'BOARD', 'KIOSK', 'PRINT_AGENT'));
