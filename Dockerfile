# syntax=docker/dockerfile:1

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/maven mvn -B -ntp -Dmaven.repo.local=/maven package -DskipTests
# Libraries change seldom, our own classes often: as layers, only the latter are sent again.
RUN java -Djarmode=tools -jar standalone/target/routekaart.jar extract --layers --launcher --destination /product

FROM eclipse-temurin:25-jre
RUN groupadd --system routekaart && useradd --system --gid routekaart --home-dir /routekaart --create-home routekaart \
    && mkdir /routekaart/data && chown routekaart:routekaart /routekaart/data
WORKDIR /routekaart
COPY --from=build /product/dependencies/ ./
COPY --from=build /product/spring-boot-loader/ ./
COPY --from=build /product/snapshot-dependencies/ ./
COPY --from=build /product/application/ ./
USER routekaart
# Inside a container the loopback address reaches nobody. Publish the port on 127.0.0.1 only while sign-in is by demo accounts.
ENV SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    ROUTEKAART_DATA=/routekaart/data \
    AXONIQ_UPDATE_CHECKER_DISABLED=true
VOLUME /routekaart/data
EXPOSE 8080
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
