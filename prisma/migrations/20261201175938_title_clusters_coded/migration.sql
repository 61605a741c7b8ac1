-- AlterTable
ALTER TABLE "title_cluster" ADD COLUMN     "coded" JSONB NOT NULL DEFAULT '[]';
