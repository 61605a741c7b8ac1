-- CreateTable
CREATE TABLE "rule_set" (
    "id" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "functions" TEXT[],
    "applied_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("id")
);

-- What Prisma's schema cannot say.
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_one" CHECK ("id" = 1);
