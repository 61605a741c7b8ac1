export { movedForGood as GET } from "#lib/publication/former-addresses";
