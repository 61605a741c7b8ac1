export default function Home() {
  return <h1>SOC Workbench</h1>;
}
