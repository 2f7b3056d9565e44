# Quorate's server with the web app it serves. Build from the project's top folder:
#   docker build -f docker/server.Dockerfile -t quorate .
FROM node:22-slim AS build
WORKDIR /quorate
COPY package.json package-lock.json .npmrc nx.json tsconfig.base.json .swcrc ./
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
COPY libs/contracts/package.json libs/contracts/
COPY libs/domain/package.json libs/domain/
COPY libs/ledger/package.json libs/ledger/
COPY libs/secret-ballot/package.json libs/secret-ballot/
COPY libs/verifier/package.json libs/verifier/
RUN npm ci --no-audit --no-fund --loglevel=error
COPY apps apps
COPY libs libs
RUN NX_DAEMON=false npx nx run-many -t build && npm prune --omit=dev --no-audit --no-fund --loglevel=error

FROM node:22-slim
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0
WORKDIR /quorate
COPY --from=build --chown=node:node /quorate ./
# The volume with the signing key is mounted here, and must be the server's own.
RUN mkdir -p .data/log && chown -R node:node .data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the container's process, so that `docker stop` reaches it.
ENTRYPOINT ["node", "apps/server/dist/main.js"]
