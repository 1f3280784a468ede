export const assets = "plain";
