import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName, testPerson } from "./people";

test.use({ plain: true });

/** A day from now as a date field takes it. */
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

test("a round is planned, refused where it would be of the past, and seen by everybody", async ({
  page: visitor,
  pageOf,
}, { project }) => {
  const custodian = await pageOf("custodian");
  const title = `Planned <b>by</b> ${browserName(project.name)}`;
  await custodian.goto("/consultations/new");
  await typeInto(custodian.getByLabel("Name", { exact: true }), title);
  await typeInto(custodian.getByLabel("What it is about"), "{{1+1}} <script>window.ran=1</script>");
  await custodian.getByLabel("Opens on").fill(day(-9));
  await custodian.getByLabel("Closes on").fill(day(-2));
  await custodian.getByRole("button", { name: "Set up the round" }).click();
  await expect(custodian.getByRole("alert")).toContainText("A round cannot close in the past.");
  await expect(custodian.getByLabel("Name", { exact: true })).toHaveValue(title);
  await custodian.getByLabel("Opens on").fill(day(7));
  await custodian.getByLabel("Closes on").fill(day(21));
  await custodian.getByRole("button", { name: "Set up the round" }).click();
  await expect(custodian.getByRole("status")).toContainText("The round is set up: it opens");

  await visitor.goto("/consultations");
  await visitor.getByRole("link", { name: title }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(visitor.getByRole("main")).toContainText("This round opens");
  await expect(visitor.getByRole("main")).toContainText("{{1+1}} <script>");
  await checkLooks(visitor);
});

test("a comment comes to the API from a page of this app, and from nowhere else", async ({
  request,
  baseURL,
}, { project }) => {
  const { cookie } = testPerson(project.name, "stakeholder");
  const data = { proposal: "none", version: 1, stance: "neutral", text: "A test", publishName: false };
  const send = async (headers: Record<string, string>) => {
    const address = "/api/v1/consultations/999999/comments";
    const response = await request.post(address, { headers: { cookie, ...headers }, data });
    return response.status();
  };
  expect(await send({ origin: baseURL ?? "" })).toBe(404);
  expect(await send({ origin: "https://elsewhere.example" })).toBe(403);
  expect(await send({})).toBe(403);
  expect(await send({ cookie: "", origin: baseURL ?? "" })).toBe(401);
});
