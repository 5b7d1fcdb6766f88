// In JavaScript, because jest loads its filter without a transformation.
require('ts-node/register/transpile-only');

const { usingCdk } = require('../project/uses-cdk');

module.exports = async (testPaths) => ({ filtered: await usingCdk(testPaths) });
