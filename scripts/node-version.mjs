// Stops with a sentence on a Node.js that is too old; imported before anything else, so old syntax only.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `治源需要 Node.js 20.19 或更高版本,当前为 ${process.versions.node}。请安装新版本(推荐 24)后重新运行。`,
  );
  process.exit(1);
}
