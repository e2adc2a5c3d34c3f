// Gives what axe finds serious or critical, with the elements that it is about.
const [options, done] = arguments;
const isSerious = ({ impact }) => impact === 'serious' || impact === 'critical';
axe.run(document, options).then(
  ({ violations }) =>
    done(violations.filter(isSerious).map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html) }))),
  (error) => done(String(error)),
);
