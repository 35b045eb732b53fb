--liquibase formatted sql

--changeset comanda:staff-pin-verifiers splitStatements:false
--comment By which an enrolled till checks a PIN while it has no network; without the pepper, which stays with the server.
ALTER TABLE comanda.staff_pin ADD COLUMN verifier text;
COMMENT ON COLUMN comanda.staff_pin.verifier IS
    'iterations$salt$hash of PBKDF2-SHA-256, base64; made when the PIN is set, or the next time it is right';
